namespace GlpiBridge.Forms.Validation;

/// <summary>Something wrong with one answer; the words are the portal's.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Key">Key of the sentence in the portal's texts, for example <c>fault.required</c>.</param>
/// <param name="Arguments">Values for the places of that sentence.</param>
public sealed record AnswerFault(string Question, string Key, params IReadOnlyList<object> Arguments);
