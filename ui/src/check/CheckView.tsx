export function CheckView() { return null; }
