using System.Globalization;
using GlpiBridge.Desk.Operations;

namespace GlpiBridge.Portal.Pages.Operations;

/// <summary>What the list of what was sent is asked for, as it stands in the address.</summary>
internal sealed record DeliveryQuery(SentGroup Group, int Number)
{
    public const int PageSize = 25;

    /// <summary>For how many days what GLPI has is listed.</summary>
    public const int DeliveredDays = 7;

    private static readonly (SentGroup Group, string Name)[] Names =
        [(SentGroup.Waiting, "en-attente"), (SentGroup.Parked, "mis-de-cote"), (SentGroup.Unknown, "a-confirmer"), (SentGroup.Delivered, "livres")];

    public static IEnumerable<SentGroup> Groups => Names.Select(known => known.Group);

    public static DeliveryQuery Of(IQueryCollection query) => new(
        Names.FirstOrDefault(known => known.Name == query["etat"], Names[0]).Group,
        int.TryParse(query["p"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000 ? number : 1);

    public string Address() => "/exploitation/envois" + QueryString.Create(Parts());

    private IEnumerable<KeyValuePair<string, string?>> Parts()
    {
        if (Group != Names[0].Group) { yield return new("etat", Names.Single(known => known.Group == Group).Name); }
        if (Number > 1) { yield return new("p", Number.ToString(CultureInfo.InvariantCulture)); }
    }
}
