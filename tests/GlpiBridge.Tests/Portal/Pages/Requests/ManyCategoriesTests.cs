using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Requests;

/// <summary>A GLPI that has grown for years: five thousand categories below one root.</summary>
public sealed class ManyCategoriesTests : IAsyncDisposable
{
    private const string Address = "/demandes/nouvelle/incident";
    private const int Many = 5_000;
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_stay_out_of_the_page_are_found_by_typing_and_come_whole_without_scripts()
    {
        await portal.InitializeAsync();
        await FillAsync();
        var visitor = await (await portal.SignedInAsync()).OpenAsync(Address);
        visitor.Page.QuerySelectorAll("#q-logiciel option").ShouldHaveSingleItem();

        var answer = await (await visitor.GetRawAsync(Address + "/categories/logiciel?q=metier+4321")).Content.ReadFromJsonAsync<JsonElement>(Ct);
        answer.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe("Métier n° 4321");

        await visitor.SubmitAsync("form.gb-form", new() { ["r.objet"] = ["logiciel"] }, button: ("Update", "true"));
        visitor.Page.QuerySelectorAll("#q-logiciel option").Length.ShouldBeGreaterThan(Many);

        var chosen = visitor.Page.QuerySelectorAll("#q-logiciel option").Single(option => option.TextContent.EndsWith("Métier n° 4321", StringComparison.Ordinal)).GetAttribute("value")!;
        var answers = Incident.Answers;
        answers["r.logiciel"] = [chosen];
        answers.Remove("r.titre");
        await visitor.SubmitAsync("form.gb-form", answers);
        visitor.Page.QuerySelectorAll("#q-logiciel option[selected]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe(chosen);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    private async Task FillAsync()
    {
        using var client = GlpiEye.Clients.CreateClient();
        client.BaseAddress = new Uri(portal.Glpi.BaseUrl + "/");
        client.DefaultRequestHeaders.Add("App-Token", portal.Glpi.AppToken);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("glpi:glpi")));
        var session = (await client.GetFromJsonAsync<JsonElement>("initSession", Ct)).GetProperty("session_token").GetString();
        client.DefaultRequestHeaders.Authorization = null;
        client.DefaultRequestHeaders.Add("Session-Token", session);
        var software = (await client.GetFromJsonAsync<JsonElement>("ITILCategory?range=0-499", Ct)).EnumerateArray()
            .Single(category => category.GetProperty("completename").GetString() == "Incident > Logiciel").GetProperty("id").GetInt64();
        var input = Enumerable.Range(1, Many).Select(number =>
            new { name = $"Métier n° {number}", itilcategories_id = software, entities_id = 0, is_recursive = 1, is_helpdeskvisible = 1, is_incident = 1, is_request = 0 });
        // GLPI answers with the address of each in one header.
        foreach (var some in input.Chunk(250))
        {
            (await client.PostAsJsonAsync("ITILCategory", new { input = some }, Ct)).EnsureSuccessStatusCode();
        }
    }
}
