namespace GlpiBridge.Portal.Theme;

/// <summary>The operator's brand, as <c>config/theme/theme.json</c> states it.</summary>
internal sealed record PortalTheme
{
    public string Name { get; init; } = "Portail d’assistance";

    public string Operator { get; init; } = "";

    public Color Brand { get; init; } = Color.Parse("#14508c");

    public Color Accent { get; init; } = Color.Parse("#d9620a");

    /// <summary>Full path of the logo.</summary>
    public required string LogoFile { get; init; }

    /// <summary>Full path of the picture beside the page's title; null, it is the logo.</summary>
    public string? FaviconFile { get; init; }

    public IReadOnlyList<FooterLink> FooterLinks { get; init; } = [];
}

internal sealed record FooterLink(string Text, string Address);
