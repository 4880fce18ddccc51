using GlpiBridge.Forms;

namespace GlpiBridge.Portal.Pages;

internal static class Tile
{
    /// <summary>Colour of a tile: an incident is told from a request at a glance.</summary>
    public static string Tone(FormDefinition form) => form switch
    {
        { Ticket.Kind: TicketKind.Incident } => "bad",
        { Tile.Icon: "key" } => "ok",
        _ => "brand",
    };
}
