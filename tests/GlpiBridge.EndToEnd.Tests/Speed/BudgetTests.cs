using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Speed;

/// <summary>
/// What the pages cost on a bad line: bytes, requests and how far things move are held to a budget; the time of the largest paint hangs on the machine, and is only told. The build's files are
/// compressed by gzip here, by Brotli where they are published: there they are smaller.
/// </summary>
public sealed class BudgetTests(PortalUnderTest portal)
{
    private const int FirstPage = 80_000;
    private const int FormPage = 120_000;
    private const int Again = 15_000;
    private const int MostRequests = 10;
    private const double MostShift = 0.02;

    [Fact]
    public async Task Every_page_stays_within_its_budget()
    {
        List<string> table = ["| Page | ko | requests | CLS | LCP (s) |", "|---|---|---|---|---|"];
        var page = await portal.OpenAsync("/health/live");
        var wire = await Wire.TapAsync(page);
        async Task MeasureAsync(string name, string address, int most, bool isCold = true)
        {
            var cost = await wire.OpenAsync(address, isCold);
            table.Add(cost.Row(name));
            await WriteAsync(table);
            cost.Asked.ShouldNotBeEmpty(name);
            cost.Asked.ShouldBeUnique(name);
            cost.Bytes.ShouldBeLessThanOrEqualTo(most, $"{name}: {string.Join(' ', cost.Asked)}");
            cost.Requests.ShouldBeLessThanOrEqualTo(MostRequests, $"{name}: {string.Join(' ', cost.Asked)}");
            cost.Shift.ShouldBeLessThanOrEqualTo(MostShift, name);
            cost.Asked.ShouldNotContain(asked => asked.Contains("/dist/editor/", StringComparison.Ordinal), name);
        }

        await MeasureAsync("sign-in, first time", "/connexion", FirstPage);
        await MeasureAsync("sign-in, again", "/connexion", Again, isCold: false);
        await page.GetByLabel("Identifiant").FillAsync(portal.Glpi.Agent.Login);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(portal.Glpi.Agent.Password);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.WaitForURLAsync("/");
        await MeasureAsync("home, first time", "/", FirstPage);
        await MeasureAsync("home, again", "/", Again, isCold: false);
        await MeasureAsync("form, first time", "/demandes/nouvelle/incident", FormPage);
        await MeasureAsync("form, again", "/demandes/nouvelle/incident", Again, isCold: false);
        await MeasureAsync("requests, again", "/demandes", Again, isCold: false);
        await MeasureAsync("faq, again", "/faq", Again, isCold: false);
        await MeasureAsync("article, again", (await page.Locator("main a[href*='/faq/articles/']").First.GetAttributeAsync("href"))!, Again, isCold: false);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', table));
    }

    // After each page: the table is what one looks at when one of them costs too much.
    private static Task WriteAsync(IEnumerable<string> table) =>
        File.WriteAllLinesAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(RepositoryFolder.Root, "artifacts")).FullName, "budgets.md"), table, TestContext.Current.CancellationToken);
}
