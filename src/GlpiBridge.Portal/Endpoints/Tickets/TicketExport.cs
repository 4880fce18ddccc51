using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Portal.Pages.Tickets;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Endpoints.Tickets;

/// <summary>
/// The list of requests as a file for a spreadsheet. GLPI is asked for all of it before the first byte goes: a file that ends in the middle would look like a whole one.
/// </summary>
internal sealed class TicketExport(TicketList list, TicketWords words, PortalTexts texts, TimeProvider clock)
{
    // What the reader's Excel opens by a double click. A cell that would be read as a formula is led in by an apostrophe.
    private static CsvConfiguration Format(Language language) => new(language.Culture)
    {
        Delimiter = language == Language.French ? ";" : ",",
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionEscapeCharacter = '\'',
    };

    public async Task<IResult> GiveAsync(HttpContext http)
    {
        var agent = http.User.Agent();
        var query = TicketQuery.Of(http.Request.Query, agent);
        var found = await list.ReadAllAsync(agent, query.ToFilter(), query.IsWide, http.RequestAborted);
        http.Response.Headers.CacheControl = "private, no-store";
        var name = $"demandes-{clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv";
        return Results.File(Write(found.Tickets, ticket => words.StateOf(ticket.Status, ticket.Requesters.Contains(agent.UserId)).Text), "text/csv; charset=utf-8", name);
    }

    private byte[] Write(IReadOnlyList<TicketSummary> tickets, Func<TicketSummary, string> state)
    {
        using var bytes = new MemoryStream();
        using (var file = new CsvWriter(new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Format(texts.Language)))
        {
            WriteRow(file, [
                texts["tickets.export-number"], texts["tickets.export-title"], texts["tickets.export-state"], texts["tickets.type"], texts["tickets.category"], texts["tickets.entity"],
                texts["tickets.export-opened"], texts["tickets.export-changed"], texts["tickets.export-solved"]]);
            foreach (var ticket in tickets)
            {
                WriteRow(file, [
                    ticket.Id.Value.ToString(CultureInfo.InvariantCulture), ticket.Name, state(ticket), words.TypeOf(ticket.Type), ticket.Category, ticket.Entity,
                    Time(ticket.OpenedAt), Time(ticket.ChangedAt), Time(ticket.SolvedAt)]);
            }
        }

        return bytes.ToArray();
    }

    private static void WriteRow(CsvWriter file, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            file.WriteField(cell);
        }

        file.NextRecord();
    }

    private static string Time(DateTime? moment) => moment?.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture) ?? "";
}
