// A chain of DPOs as a tree: the head at the top, those that hold seats of it below.

import type { ComponentChildren } from 'preact';
import '../styles/tree.css';

export interface TreeNode {
	key: string;
	content: ComponentChildren;
	// The node that the page is about.
	here?: boolean;
	// Only wanted, not taken yet.
	wanted?: boolean;
	// What connects it to the one above: "30 seats".
	link?: string;
	below: TreeNode[];
}

function Branch({ node }: { node: TreeNode }) {
	return (
		<li class={`twig${node.wanted ? ' wanted' : ''}`}>
			{node.link && <span class="twig-link">{node.link}</span>}
			<div class={`leaf${node.here ? ' here' : ''}`} aria-current={node.here ? 'true' : undefined}>
				{node.content}
			</div>
			{node.below.length > 0 && (
				<ul>
					{node.below.map((next) => (
						<Branch node={next} key={next.key} />
					))}
				</ul>
			)}
		</li>
	);
}

export function Tree({ root, label }: { root: TreeNode; label: string }) {
	return (
		<ul class="tree" aria-label={label}>
			<Branch node={root} />
		</ul>
	);
}
