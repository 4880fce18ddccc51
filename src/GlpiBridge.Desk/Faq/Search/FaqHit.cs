namespace GlpiBridge.Desk.Faq.Search;

/// <summary>An article that was found, with the passage that answers the query best.</summary>
public sealed record FaqHit(long Id, IReadOnlyList<TextPart> Title, IReadOnlyList<TextPart> Extract);

/// <summary>A piece of plain text, marked when the query found it. Whoever shows it encodes it.</summary>
public sealed record TextPart(string Text, bool IsMatch);
