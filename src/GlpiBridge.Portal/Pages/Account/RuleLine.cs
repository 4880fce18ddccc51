namespace GlpiBridge.Portal.Pages.Account;

/// <summary>A line of the password rule on the page.</summary>
/// <param name="Key">Its name in Scripts/page/password-rule.ts.</param>
/// <param name="Text">What is asked for.</param>
internal sealed record RuleLine(string Key, string Text);
