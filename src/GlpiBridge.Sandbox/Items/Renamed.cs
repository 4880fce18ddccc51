namespace GlpiBridge.Sandbox.Items;

/// Names of classes that GLPI 9.4 and later still take.
internal static class Renamed
{
    private const string Followup = "TicketFollowup";

    public static string? CurrentName(string name) => name.Equals(Followup, StringComparison.OrdinalIgnoreCase) ? "ITILFollowup" : null;

    /// The name that addresses keep: the old one when the old one was asked for.
    public static string AddressOf(string name, ItemType type) => CurrentName(name) is null ? type.Name : Followup;

    public static Input Read(string addressedAs, Input input)
    {
        if (addressedAs != Followup || !input.Has("tickets_id")) return input;
        input.Set("itemtype", "Ticket");
        input.Set("items_id", input.Long("tickets_id"));
        input.Remove("tickets_id");
        return input;
    }
}
