using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Tickets;

namespace GlpiBridge.Sandbox.Search;

/// What a column of the search engine holds for a row, by the tables that its description names.
internal sealed class SearchValues(Caller caller)
{
    private static readonly Dictionary<long, long> ActorColumns =
        new() { [4] = ActorType.Requester, [66] = ActorType.Observer, [5] = ActorType.Assigned };

    /// The approval that is looked at with the ticket; null for all of them.
    public Row? Joined { get; set; }

    public JsonNode? Shown(Row row, SearchOption option)
    {
        if (IsActors(row, option) || IsValidationUsers(option))
        {
            var ids = Ids(row, option).Distinct().Select(id => (JsonNode)$"{id}").ToArray();
            return ids.Length switch { 0 => null, 1 => ids[0], _ => new JsonArray(ids) };
        }
        if (option.Table == row.Type.Table) return row.Has(option.Field) ? Values.ToNode(row[option.Field]) : null;
        var values = Texts(row, option).Distinct().Select(t => (JsonNode)t).ToArray();
        return values.Length switch { 0 => null, 1 => values[0], _ => new JsonArray(values) };
    }

    /// The ids that the row points to through this column, or its own value.
    public IEnumerable<long> Ids(Row row, SearchOption option)
    {
        if (IsActors(row, option)) return Actors(row, option);
        if (option.IsOfValidations) return Validations(row).Select(v => v.Long(IsValidationUsers(option) ? UserColumn(option) : option.Field));
        if (option.Table == row.Type.Table && option.Field != row.Type.ForeignKey)
            return option.Field == "completename" && option.Uid.EndsWith($"{row.Type.Name}.completename", StringComparison.Ordinal) && option.Id != 1
                ? [row.Long(row.Type.ForeignKey)] : row.Has(option.Field) ? [row.Long(option.Field)] : [];
        return LinkColumn(row, option) is { } column ? [row.Long(column)] : [];
    }

    public IEnumerable<string?> SearchedTexts(Row row, SearchOption option)
    {
        if (IsActors(row, option))
            return Actors(row, option).Select(id => caller.Database.Find("User", id) is { } u ? Sessions.SessionPrinter.FriendlyName(u) + " " + u.Text("name") : "");
        if (option.Table != row.Type.Table) return Texts(row, option);
        return row.Has(option.Field) ? [Values.ToText(row[option.Field])] : [];
    }

    /// A parent in the same tree: its table is the row's own.
    public static bool IsParent(Row row, SearchOption option) =>
        row.Type.IsTree && option.Table == row.Type.Table && option.DataType == "dropdown";

    public Row? Parent(Row row) => caller.Database[row.Type].Find(row.Long(row.Type.ForeignKey));

    private IEnumerable<Row> Validations(Row row) => Joined is { } one ? [one] : caller.Database.Where("TicketValidation", "tickets_id", row.Id);

    private static bool IsValidationUsers(SearchOption option) => option is { IsOfValidations: true, Table: "glpi_users" };

    private static string UserColumn(SearchOption option) => option.Id == 59 ? "users_id_validate" : "users_id";

    private static bool IsActors(Row row, SearchOption option) =>
        row.Type.Name == "Ticket" && option.Id is { } id && ActorColumns.ContainsKey(id);

    private IEnumerable<long> Actors(Row row, SearchOption option) =>
        caller.Database.Where("Ticket_User", "tickets_id", row.Id)
            .Where(a => a.Long("type") == ActorColumns[option.Id!.Value] && a.Long("users_id") > 0).Select(a => a.Long("users_id"));

    private IEnumerable<string> Texts(Row row, SearchOption option)
    {
        if (ItemTypes.Known.ByTable(option.Table) is not { } type) return [];
        if (LinkColumn(row, option) is { } column)
            return caller.Database[type].Find(row.Long(column)) is { } target && target.Has(option.Field) && target[option.Field] is not null
                ? [target.Text(option.Field)] : [];
        return type.Has(row.Type.ForeignKey)
            ? caller.Database.Where(type.Name, row.Type.ForeignKey, row.Id).Where(r => r.Has(option.Field)).Select(r => r.Text(option.Field)) : [];
    }

    /// "Ticket.users_id_recipient.User.name" names the column; otherwise it is the table's own key.
    private static string? LinkColumn(Row row, SearchOption option)
    {
        var named = option.Uid.Split('.').FirstOrDefault(p => p.Contains("_id", StringComparison.Ordinal) && row.Has(p));
        var key = option.Table["glpi_".Length..] + "_id";
        return named ?? (row.Has(key) && option.Uid.Split('.').Length == 3 ? key : null);
    }
}
