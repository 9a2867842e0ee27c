import { count } from '../text/words';

interface Props {
  years: { year: number; count: number }[];
  /** What is counted, for those who can't see the picture. */
  of: string;
}

const height = 48;
const step = 10;

/** Bars, one a year, gaps included; the peak is in the name, and each bar says its own number. */
export function YearBars({ years, of }: Props) {
  if (years.length === 0) return null;
  const counts = new Map(years.map((one) => [one.year, one.count]));
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  const most = years.reduce((a, b) => (b.count > a.count ? b : a));
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const name = `${of} by year, ${first} to ${last}; most in ${most.year}: ${count(most.count)}`;
  return (
    <figure className="year-bars">
      <svg viewBox={`0 0 ${all.length * step} ${height}`} preserveAspectRatio="none" role="img" aria-label={name}>
        {all.map((year, index) => {
          const value = counts.get(year) ?? 0;
          const size = value === 0 ? 0 : Math.max(2, (value / most.count) * (height - 2));
          return (
            <rect key={year} x={index * step + 1} y={height - size} width={step - 2} height={size}>
              <title>{`${year}: ${count(value)}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption aria-hidden="true">
        <span>{first}</span>
        {last !== first && <span>{last}</span>}
      </figcaption>
    </figure>
  );
}
