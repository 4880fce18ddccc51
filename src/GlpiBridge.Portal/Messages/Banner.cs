namespace GlpiBridge.Portal.Messages;

/// <summary>A message in the page.</summary>
/// <param name="Kind">info, warn, ok or bad.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Text">What it means and what to do.</param>
public sealed record Banner(string Kind, string Title, string Text)
{
    public string Icon => Kind switch { "info" => "info", "ok" => "check", _ => "alert" };
}
