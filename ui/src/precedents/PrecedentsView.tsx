export function PrecedentsView() { return null; }
