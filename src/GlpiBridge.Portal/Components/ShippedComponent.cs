namespace GlpiBridge.Portal.Components;

/// <summary>A package of somebody else's that the portal is made of: browsers get it, from npm, or the server runs it, from NuGet. Licences are SPDX identifiers.</summary>
internal sealed record ShippedComponent(string Name, string Version, bool IsInPages, IReadOnlyList<string> Licences, string? Project);
