namespace GlpiBridge.Portal.Pages.Shared;

/// <summary>A message in the page.</summary>
/// <param name="Kind">info, warn, ok or bad.</param>
public sealed record Banner(string Kind, string Title, string Text)
{
    public string Icon => Kind switch { "info" => "info", "ok" => "check", _ => "alert" };
}
