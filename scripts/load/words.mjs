// Numbers as they are shown.

export const whole = (number) => Math.round(number).toLocaleString('en');
export const megabytes = (bytes) => `${whole(bytes / 1e6)} MB`;
