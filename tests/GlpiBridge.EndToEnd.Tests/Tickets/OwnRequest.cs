using GlpiBridge.EndToEnd.Tests.Requests;
using Microsoft.Playwright;

namespace GlpiBridge.EndToEnd.Tests.Tickets;

/// <summary>A request of the agent's that the technician has made for one test, and what both do with it.</summary>
internal sealed class OwnRequest(PortalUnderTest portal, Technician technician, IPage page, long id)
{
    private const string Answer = "form.gb-ticket-form[action$='/reponse']";

    public IPage Page => page;

    public long Id => id;

    public FormPage Form => new(portal, page);

    public static async Task<OwnRequest> OpenAsync(PortalUnderTest portal, string words, BrowserNewContextOptions? options = null)
    {
        var technician = await portal.TechnicianAsync();
        var agent = (await technician.GetAsync($"User?searchText[name]={portal.Glpi.Agent.Login}"))[0];
        var entity = (await technician.GetAsync("Entity?searchText[name]=Agudelle"))[0].GetProperty("id").GetInt64();
        var id = await technician.CreateAsync("Ticket", new
        {
            name = Title.Next(words),
            content = "<p>Le copieur du premier étage n’imprime plus.</p>",
            entities_id = entity,
            type = 1,
            _users_id_requester = agent.GetProperty("id").GetInt64(),
        });
        var page = await portal.SignedInAsync(options);
        var request = new OwnRequest(portal, technician, page, id);
        await request.ShowAsync();
        return request;
    }

    public Task ShowAsync() => page.GotoAsync($"/demandes/{id}");

    public Task SolveAsync() => technician.CreateAsync("ITILSolution", new { itemtype = "Ticket", items_id = id, content = "<p>Le pilote est réinstallé.</p>" });

    public Task AskAsync(string text, bool isPrivate = false) =>
        technician.CreateAsync("ITILFollowup", new { itemtype = "Ticket", items_id = id, content = $"<p>{text}</p>", is_private = isPrivate ? 1 : 0 });

    public async Task<int> StatusAsync() => (await technician.GetAsync($"Ticket/{id}")).GetProperty("status").GetInt32();

    /// <summary>Texts of the follow-ups, oldest first, as the technician has them.</summary>
    public async Task<IReadOnlyList<string>> FollowupsAsync() =>
        [.. (await technician.GetAsync($"Ticket/{id}/ITILFollowup")).EnumerateArray().OrderBy(one => one.GetProperty("id").GetInt64()).Select(one => one.GetProperty("content").GetString()!)];

    public Task<SentTicket> ReadAsync() => SentTicket.ReadAsync(portal, id, "");

    public ILocator Send => page.Locator($"{Answer} [data-gb-submit]");

    public Task ExpectStateAsync(string state) => Assertions.Expect(page.Locator(".gb-ticket-state .gb-state")).ToHaveTextAsync(state);

    public Task ExpectBannerAsync(string words) => Assertions.Expect(page.Locator("main .gb-banner").First).ToContainTextAsync(words);
}
