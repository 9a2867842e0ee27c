/** What the editor shows first: an answer with its evidence, to be changed into one's own question. */
export const firstQuery = `# Which paragraphs urge somebody to do something about marking, and what do they rest on?
{
  search(text: "marking", where: { verb: ["urge", "call-upon"] }, first: 5) {
    totalCount
    nodes {
      paragraph {
        citation
        text
        mentions {
          text
          entity {
            id
            name
          }
        }
      }
    }
  }
}
`;
