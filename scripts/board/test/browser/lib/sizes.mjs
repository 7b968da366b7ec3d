// The screens that pages are looked at on, in pixels.

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
