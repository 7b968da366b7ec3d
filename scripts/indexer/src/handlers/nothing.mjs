// Events that change no table. They are listed, because an event that is neither handled nor listed ends the
// index: otherwise it would be wrong from there on.
export const nothing = (...names) => Object.fromEntries(names.map((name) => [name, () => {}]));
