using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Search;

/// A column of the search engine; Id is null for a heading between them.
internal sealed record SearchOption(long? Id, string Key, string Name, string Table, string Field, string DataType,
    bool IsNotSearched, bool IsNotDisplayed, IReadOnlyList<string> SearchTypes, string Uid)
{
    /// A column of the approvals of a ticket.
    public bool IsOfValidations => Uid.Contains(".TicketValidation.", StringComparison.Ordinal);

    /// The simplified interface searches by few columns; by those of approvals where the profile has a right on them.
    public bool IsForbidden(Caller caller) => IsNotSearched && caller.Session.IsHelpdesk
        && !((IsOfValidations || Field is "global_validation" or "validation_percent") && caller.Has("ticketvalidation", Right.ValidationCreate | Right.ValidationAnswer));

    public static SearchOption Parse(string line)
    {
        var p = line.Split('|');
        return p.Length < 8
            ? new SearchOption(null, p[0], p[1], "", "", "", false, false, [], "")
            : new SearchOption(Values.ToLong(p[0]), p[0], p[1], p[2], p[3], p[4], p[5].Contains('s', StringComparison.Ordinal),
                p[5].Contains('d', StringComparison.Ordinal), p[6].Split(','), p[7]);
    }
}
