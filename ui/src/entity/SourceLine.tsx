/** An authority file's source: a link when it is a web address, else as it stands. */
export function SourceLine({ text }: { text: string }) {
  return /^https?:\/\/\S+$/.test(text) ? (
    <a href={text} rel="noreferrer">
      {text.replace(/^https?:\/\//, '')}
    </a>
  ) : (
    text
  );
}
