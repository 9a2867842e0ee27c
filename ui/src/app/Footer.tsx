export function Footer() {
  return (
    <footer className="foot">
      <p>
        Every link shows the words it comes from. The texts are the documents’ own; marks, acts and links are
        extracted by rule and can be wrong.
      </p>
      <p>
        <a href="/graphql">GraphQL</a> · <a href="/graphiql">GraphiQL</a>
      </p>
    </footer>
  );
}
