/** Text as it was typed: an empty line parts paragraphs. */
export const Paragraphs = ({ text }: { text: string }) => (
  <div className="prose">
    {text.split(/\n{2,}/).map((paragraph, i) => (
      <p key={i}>{paragraph}</p>
    ))}
  </div>
);
