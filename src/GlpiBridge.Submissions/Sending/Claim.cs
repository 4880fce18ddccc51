namespace GlpiBridge.Submissions.Sending;

/// <summary>The right to bring a submission to GLPI, which one caller at a time has.</summary>
/// <param name="Submission">The submission as it stood when the right was taken.</param>
/// <param name="Holder">Who has it: drawn anew each time.</param>
public sealed record Claim(Submission Submission, Guid Holder);

/// <summary>Somebody is bringing a submission to GLPI.</summary>
/// <param name="Id">The submission.</param>
/// <param name="Holder">Who.</param>
/// <param name="Beat">Counted up as long as they live.</param>
public sealed record Holding(Guid Id, Guid? Holder, long Beat);

/// <summary>Somebody else has taken the submission over: whoever had it is to do nothing more with it.</summary>
public sealed class ClaimLostException(string reference) : Exception($"Submission {reference} is in other hands.");
