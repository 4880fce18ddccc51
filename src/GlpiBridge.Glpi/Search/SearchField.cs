namespace GlpiBridge.Glpi.Search;

/// <summary>
/// A column of GLPI's search engine by the name that <c>listSearchOptions</c> gives it, such as <c>Ticket.status</c>; its number is looked up, as it may differ by version and plugin.
/// </summary>
/// <param name="Uid">The <c>uid</c>.</param>
/// <param name="Occurrence">Some names stand for several columns; this one counts from 0 in GLPI's order. <c>Ticket.Ticket_User.User.name</c>: 0 requester, 1 observer, 2 technician.</param>
public sealed record SearchField(string Uid, int Occurrence = 0)
{
    /// <summary>Its name in other versions of GLPI, where the first is not known; null for none.</summary>
    public string? OtherUid { get; init; }

    /// <summary>Makes a field of a name that is unique.</summary>
    /// <param name="uid">The <c>uid</c>.</param>
    public static implicit operator SearchField(string uid) => new(uid);

    /// <summary>Makes a field of a name that is unique.</summary>
    /// <param name="uid">The <c>uid</c>.</param>
    /// <returns>The field.</returns>
    public static SearchField FromString(string uid) => new(uid);
}
