// Times as people say them.

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// The two largest units: "3 d 4 h", "2 h 10 min", "45 s".
export const span = (milliseconds: number): string => {
	const ms = Math.max(0, Math.round(milliseconds / SECOND) * SECOND);
	if (ms < MINUTE) return `${ms / SECOND} s`;
	const [large, small, names] =
		ms < HOUR
			? [MINUTE, SECOND, ['min', 's']]
			: ms < DAY
				? [HOUR, MINUTE, ['h', 'min']]
				: [DAY, HOUR, ['d', 'h']];
	const whole = Math.floor(ms / large);
	const rest = Math.floor((ms % large) / small);
	return rest === 0 || whole >= 100 ? `${whole} ${names[0]}` : `${whole} ${names[0]} ${rest} ${names[1]}`;
};

// How often a block comes: "0.3 s", "6 s".
export const everySo = (milliseconds: number): string =>
	milliseconds < 2 * SECOND ? `${Math.round(milliseconds / 100) / 10} s` : span(milliseconds);

// "in 3 h", "2 min ago", "now".
export const fromNow = (time: number, now: number): string => {
	const distance = time - now;
	if (Math.abs(distance) < SECOND) return 'now';
	return distance > 0 ? `in ${span(distance)}` : `${span(-distance)} ago`;
};

// A number of blocks as a duration: in rulebook days if it has some, and in time.
export const blocksAsDays = (blocks: number, day: number): string => {
	const days = blocks / day;
	const figure = Number.isInteger(days) ? days : Math.floor(days * 100) / 100;
	return `${figure.toLocaleString('en')} ${figure === 1 ? 'day' : 'days'}`;
};

const two = (value: number) => value.toString().padStart(2, '0');

// The parts of a countdown: ["02", "03", "04", "05"] for days, hours, minutes, seconds.
export const countdown = (milliseconds: number): { days: string; hours: string; minutes: string; seconds: string } => {
	const ms = Math.max(0, milliseconds);
	return {
		days: two(Math.floor(ms / DAY)),
		hours: two(Math.floor(ms / HOUR) % 24),
		minutes: two(Math.floor(ms / MINUTE) % 60),
		seconds: two(Math.floor(ms / SECOND) % 60),
	};
};

const sameDay = (one: Date, other: Date) => one.toDateString() === other.toDateString();

// A date in the reader's time zone: "14:03:05" today, "30 Nov, 14:03" this year, "30 Nov 2027" later.
export const date = (time: number, now: number): string => {
	const [when, today] = [new Date(time), new Date(now)];
	if (sameDay(when, today)) return when.toLocaleTimeString('en-GB');
	const dayAndMonth = when.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
	if (when.getFullYear() !== today.getFullYear()) return `${dayAndMonth} ${when.getFullYear()}`;
	return `${dayAndMonth}, ${when.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
};
