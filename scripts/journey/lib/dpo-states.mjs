// Rule 3.4: which DPOs are over.

export const isOver = ({ stage }) => ['Completed', 'Failed', 'Terminated'].includes(stage);
