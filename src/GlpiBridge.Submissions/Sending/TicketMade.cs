namespace GlpiBridge.Submissions.Sending;

/// <summary>The ticket that GLPI made of a submission, or that it was added to.</summary>
/// <param name="Id">GLPI's id of it.</param>
/// <param name="AnswerForm">The form of an answer on it: of that is from now on what was added to the submission.</param>
/// <param name="Line">The line in which what is about this ticket stands.</param>
public sealed record TicketMade(long Id, string AnswerForm, string Line);
