import { useEffect, useState } from 'preact/hooks';
import { myAddress, parseAccount } from '../../chain/accounts.ts';
import { bestNumber } from '../../chain/blocks.ts';
import { useRuleBounds } from '../../chain/bounds.ts';
import { calls } from '../../chain/calls.ts';
import { useLive, useSteps } from '../../chain/live.ts';
import { day } from '../../chain/parameters.ts';
import { eventOf } from '../../chain/send.ts';
import { NATIVE } from '../../chain/tokens.ts';
import type { RuleSet } from '../../chain/types.ts';
import { Choice, Field } from '../../parts/Field.tsx';
import { Money } from '../../parts/Money.tsx';
import { More } from '../../parts/More.tsx';
import { When } from '../../parts/When.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { go } from '../../router.ts';
import { parseCount, percentOfPart, plural, problemOf, valueOf } from '../../words/amounts.ts';
import { DEPOSITS } from '../../words/deposits.ts';
import { partOf } from '../../words/dpo.ts';
import { aimAtClass, aimAtSeats, dpoFigures, expiryAfter, parseDays, purseProblem } from '../../words/launching.ts';
import { parseName } from '../../words/names.ts';
import { PRESETS, PRESET_NAMES, RULES, brokenRules, presets, typedRule, type Preset } from '../../words/rules.ts';
import { Desk, type Figure } from './Desk.tsx';
import { Presets } from './Presets.tsx';
import { RulesForm, rulesTyped, type RulesTyped } from './RulesForm.tsx';
import { targetsNow } from '../targets.ts';
import { baseOf, usePurse } from './data.ts';

const typedOf = (preset: Preset) =>
	Object.fromEntries(RULES.map((rule) => [rule.name, typedRule(rule, PRESETS[preset][rule.name])])) as RulesTyped;

export function DpoStep({ id: first }: { id: string }) {
	const me = myAddress.value;
	const [name, setName] = useState('');
	const [aim, setAim] = useState(first ? `class ${first}` : '');
	const [bought, setBought] = useState('30');
	const [days, setDays] = useState('');
	const [own, setOwn] = useState('10');
	const [by, setBy] = useState('');
	const [set, setSet] = useState<Preset | 'Custom'>('V1');
	const [typed, type] = useState(typedOf('V1'));
	const bounds = useRuleBounds();
	const live = useSteps((steps) => targetsNow(steps, aim), [first]);
	const targets = live.value;

	const options: [string, string][] = targets
		? [
				...targets.classes.map((found): [string, string] => [
					`class ${found.class}`,
					`a cabin of ${found.name} (class ${found.class}) for ${voiceOf(found.token).money(found.terms.fare)}`,
				]),
				...targets.dpos.map((found): [string, string] => [
					`dpo ${found.dpo}`,
					`seats of ${found.name} (DPO ${found.dpo}) for ${voiceOf(found.token).money(found.seatPrice)} each`,
				]),
			]
		: [];
	// What is preselected stays, whatever comes on sale later.
	const preselected = aim === '' ? options[0]?.[0] : undefined;
	useEffect(() => {
		// Somebody may have chosen meanwhile.
		if (preselected) setAim((chosen) => chosen || preselected);
	}, [preselected]);
	const gone = options.length > 0 && aim !== '' && !options.some(([key]) => key === aim);
	const found = targets?.classes.find((one) => `class ${one.class}` === aim);
	const above = targets?.dpos.find((one) => `dpo ${one.dpo}` === aim);
	const token = found?.token ?? above?.token ?? NATIVE;
	const { money, bolt, when, lasts, whole, target } = voiceOf(token);

	const read = set === 'Custom' ? rulesTyped(typed, PRESETS.V1, bounds) : { rules: PRESETS[set], problems: {} };
	const { rules, problems } = read;
	const broken = set === 'Custom' ? Object.values(problems).filter(Boolean).length : brokenRules(rules, bounds).length;
	const now = bestNumber.value;
	const longest = rules.sellingDays * day();
	const seatsLimit = above ? Math.min(above.rules.dpoCap, 100 - above.sold) : 0;
	const wanted = parseCount(bought, 1, seatsLimit);
	const selling = parseDays(days, day(), 1, longest);
	// What was typed stays right while time goes by: where the other DPO sells no longer, the sale ends with that one's.
	const expiry = expiryAfter(valueOf(selling) ?? longest, now, above);
	const isCut = above !== undefined && expiry < now + (valueOf(selling) ?? 0);
	const mine = parseCount(own, 0, rules.managerCap);
	const named = parseName(name);
	const referrer = by.trim() === '' ? undefined : parseAccount(by);
	const badReferrer =
		by.trim() === '' ? undefined : !referrer ? 'This is no address and no name of one of your accounts.' : referrer === me ? 'You can’t bring yourself in.' : undefined;

	const base = useLive(() => baseOf(token), [aim]).value;
	const purse = usePurse(token);
	const reached = found ? aimAtClass(found) : above && 'value' in wanted ? aimAtSeats(above, wanted.value) : undefined;
	const figures = reached && 'value' in mine ? dpoFigures(reached, mine.value, expiry, rules, above, day()) : undefined;
	const tokens = figures && base !== undefined ? figures.own + base : undefined;
	const problem =
		broken > 0
			? `${plural(broken, 'rule')} ${broken === 1 ? 'is' : 'are'} out of bounds.`
			: purse && purseProblem(tokens ?? 0n, token, DEPOSITS.dpo, purse, { money, bolt });
	const cost = (units: bigint | undefined) => (units === undefined ? '–' : <Money units={units} token={token} />);
	const shown: Figure[] = [
		{ name: 'A seat costs', value: cost(figures?.seatPrice), note: 'a hundredth of the target, rounded up' },
		{ name: 'A seat earns', value: figures ? figures.seatEarnsPart : '–', note: figures && reached ? `${money(figures.seatEarns)} in ${lasts(reached.duration)}, after your fee` : undefined, kind: 'earns' },
		{ name: 'Your fee', value: figures ? percentOfPart(figures.fee) : '–', note: `${percentOfPart(rules.baseFee)} and 1% for each of your seats, at most ${percentOfPart(rules.feeCap)}`, kind: 'earns' },
		{ name: 'Your fee brings', value: cost(figures?.feeEarns), note: 'if it rides as promised', kind: 'earns' },
		{ name: 'The bonus', value: cost(reached?.bonus), note: 'for those who bring members in: you, at first', kind: 'earns' },
		{ name: 'Guarantee', value: figures ? percentOfPart(figures.guarantee) : '–', note: 'of the promised rate, whatever target it takes' },
		{ name: 'Boarding deadline', value: figures ? <When block={figures.boardingDeadline} /> : '–', note: 'by then all money is aboard or on its way back' },
		{ name: 'Your seats', value: cost(figures?.own), note: 'you can never sell them', kind: 'cost' },
		{ name: 'Base', value: base === undefined ? '–' : <Money units={base} token={token} places={10} />, note: 'keeps its account alive; comes back on closing', kind: 'cost' },
		{ name: 'Storage deposit', value: <Money units={DEPOSITS.dpo} token={NATIVE} />, note: 'comes back on closing', kind: 'cost' },
	];
	const ready = reached && figures && 'value' in named && 'value' in selling && 'value' in mine && base !== undefined && !badReferrer;
	const ruleSet: RuleSet = set === 'Custom' ? { type: 'Custom', value: rules } : { type: set };
	return (
		<Desk
			title="Found a DPO"
			about="A DPO sells 100 seats, and boards as one passenger. You manage it and earn a fee of its yield. If the seats aren’t sold in time, everybody gets back what was paid."
			label="Found the DPO"
			missing="Fill in the form first."
			figures={shown}
			does={
				ready
					? [
							`You start the DPO ${name.trim()} for ${target(reached.target)}, and buy ${plural(mine.value, 'seat')} for ${money(figures.own)}.`,
							`Seats are sold for ${money(figures.seatPrice)} each until ${when(expiry)}${isCut ? `, when the sale of ${above.name} ends` : ''}. Then you have ${plural(rules.commitGraceDays, 'day')} to take the target, before any member can.`,
							...(referrer ? [`${whole(referrer)} brought you in.`] : []),
							`${money(base)} as the base and a deposit of ${bolt(DEPOSITS.dpo)} are on hold until the DPO is closed.`,
						]
					: []
			}
			call={ready ? calls.createDpo(named.value, reached.target, expiry, mine.value, referrer, ruleSet) : undefined}
			problem={problem}
			done={(progress) => {
				const created = eventOf(progress, 'DpoCreated');
				if (created) go('dpo', Number(created.data.dpo));
			}}
			clear={() => setName('')}
		>
			{targets && options.length === 0 && <p class="problem">No class has a cabin left, and no DPO sells seats. Offer a class first.</p>}
			<Field label="Name of the DPO" value={name} input={setName} placeholder="Night Owls" problem={problemOf(named)} />
			<Choice label="What it is for" value={aim} choose={setAim} options={options} help="Its members see what this promises. If it isn’t available later, another target must be nearly as good." />
			{targets?.more && <More label="Look for older ones" {...live} />}
			{gone && <p class="problem">This target isn’t on sale any more: choose another.</p>}
			<div class="form">
				{above && (
					<Field
						label="How many seats of it"
						value={bought}
						input={setBought}
						mode="numeric"
						problem={problemOf(wanted)}
						help={`Up to ${seatsLimit}.`}
					/>
				)}
				<Field
					label="Seats are sold for"
					unit="days"
					value={days}
					input={setDays}
					mode="decimal"
					placeholder="30"
					problem={problemOf(selling)}
					help={`Up to ${lasts(longest)}${above ? ', but no longer than the other DPO sells' : ''}. ${'value' in selling ? `Until ${when(expiry)}${isCut ? ', when that one’s sale ends' : ''}.` : ''}`}
				/>
				<Field
					label="Seats for yourself"
					value={own}
					input={setOwn}
					mode="numeric"
					problem={problemOf(mine)}
					help={`0 to ${rules.managerCap}. Each adds 1% to your fee, up to ${percentOfPart(rules.feeCap)}.`}
				/>
				<Field
					label="Who brought you in (if anybody)"
					value={by}
					input={setBy}
					placeholder="a name or an address"
					problem={badReferrer}
					help={`Gets ${percentOfPart(Number(partOf(BigInt(rules.externalPart), 1_000_000 - rules.memberKeeps)))} of the bonus of your seats.`}
				/>
			</div>
			<Choice
				label="Rules"
				value={set}
				choose={(next) => {
					if (next === 'Custom' && set !== 'Custom') type(typedOf(set));
					setSet(next as Preset | 'Custom');
				}}
				options={[...presets.map((preset): [string, string] => [preset, `the preset ${PRESET_NAMES[preset]}`]), ['Custom', 'rules of my own']]}
				help={
					<>
						Every buyer sees them. Later only a vote of the members can change some of them.
						<Presets />
					</>
				}
			/>
			{set === 'Custom' && <RulesForm typed={typed} type={type} rules={rules} problems={problems} bounds={bounds} />}
		</Desk>
	);
}
