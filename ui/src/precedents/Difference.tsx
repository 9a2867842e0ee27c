import type { DiffOp } from '../api/generated';

/** What a clause adds to and takes from earlier words. Screen readers hear where a change begins and ends. */
export function Difference({ parts }: { parts: { op: DiffOp; text: string }[] }) {
  return (
    <p className="hit-words difference">
      {parts.map((part, index) => {
        if (part.op === 'INSERT') return <ins key={index}>{part.text}</ins>;
        if (part.op === 'DELETE') return <del key={index}>{part.text}</del>;
        return part.text;
      })}
    </p>
  );
}
