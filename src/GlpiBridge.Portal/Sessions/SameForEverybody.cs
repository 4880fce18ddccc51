namespace GlpiBridge.Portal.Sessions;

/// <summary>Marks an endpoint that answers everybody alike: a page's dozen of them needs no dozen looks into the database.</summary>
internal sealed class SameForEverybody
{
    public static SameForEverybody Mark { get; } = new();
}
