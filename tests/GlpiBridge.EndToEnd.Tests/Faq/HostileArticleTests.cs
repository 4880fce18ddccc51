using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Faq;

/// <summary>Articles whose author means harm: nothing runs, nothing is fetched from elsewhere, and the policy of the page has nothing left to stop.</summary>
public sealed class HostileArticleTests(PortalUnderTest portal)
{
    private const int PerArticle = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task The_sample_s_hostile_article_is_harmless()
    {
        var page = await portal.SignedInAsync();
        var watch = await Watch.OfAsync(page, portal.Address);
        await page.GotoAsync("/faq?q=contenu+hostile");
        await page.GetByRole(AriaRole.Link, new() { Name = "Essai - Contenu hostile" }).ClickAsync();
        await page.GetByText("Paragraphe cliquable").ClickAsync();

        await watch.ShouldHaveSeenNothingAsync();
    }

    [Fact]
    public async Task So_is_every_string_of_the_corpora()
    {
        var technician = await portal.TechnicianAsync();
        // Only who is its author may publish an article that nobody can read yet.
        var author = (await technician.GetAsync("getFullSession")).GetProperty("session").GetProperty("glpiID").GetInt64();
        var articles = new List<long>();
        try
        {
            foreach (var texts in Corpora().Chunk(PerArticle))
            {
                var answer = string.Concat(texts.Select((text, number) => $"<p>{number}</p>{text}"));
                articles.Add(await technician.CreateAsync("KnowbaseItem", new { name = "Corpus", answer, is_faq = 1, users_id = author }));
                await technician.CreateAsync("Entity_KnowbaseItem", new { knowbaseitems_id = articles[^1], entities_id = 0, is_recursive = 1 });
            }

            var page = await portal.SignedInAsync();
            var watch = await Watch.OfAsync(page, portal.Address);
            foreach (var article in articles)
            {
                await OpenAsync(page, article);
                await watch.ShouldHaveSeenNothingAsync();
            }
        }
        finally
        {
            foreach (var article in articles)
            {
                await technician.DeleteAsync("KnowbaseItem", article);
            }
        }
    }

    // The portal learns of a new article at its next look at GLPI.
    private static async Task OpenAsync(IPage page, long article)
    {
        using var patience = new CancellationTokenSource(Patience);
        while ((await page.GotoAsync($"/faq/articles/{article}"))!.Status != 200)
        {
            patience.Token.ThrowIfCancellationRequested();
        }

        await page.Locator(".gb-article-content").WaitForAsync();
    }

    private static IEnumerable<string> Corpora()
    {
        var folder = Path.Combine(RepositoryFolder.Root, "tests", "GlpiBridge.Tests", "Data");
        using var scripts = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "xss-payloads.json")));
        using var strings = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "naughty-strings.json")));
        return
        [
            .. scripts.RootElement.GetProperty("payloads").EnumerateArray().Select(payload => payload.GetProperty("payload").GetString()!),
            .. strings.RootElement.EnumerateArray().Select(text => text.GetString()!),
        ];
    }
}
