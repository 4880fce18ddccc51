namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>Something that was added to a request, as its receipt shows it.</summary>
/// <param name="Sent">How it stands.</param>
/// <param name="Form">What it says.</param>
internal sealed record AddedView(SentView Sent, FormView Form);
