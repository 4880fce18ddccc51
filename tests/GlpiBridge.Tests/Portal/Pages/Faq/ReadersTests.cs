using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Faq;

/// <summary>Nobody learns of an article that is not theirs: not by its title, a count, a suggestion or its files.</summary>
public sealed class ReadersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("j.doe@agudelle.com", "Agudelle!2023", 55)]
    [InlineData("s.bernier@val-mirande.fr", "ValMirande+2", 56)]
    [InlineData("a.roussel@port-brevin.fr", "PortBrevin=9", 57)]
    [InlineData("t.martin@soluris.fr", "Technicien*17", 61)]
    public async Task Each_reader_finds_exactly_what_glpi_lets_them_read(string login, string password, int expected)
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await portal.SignedInAsync(login, password);
        var readable = new List<int>();
        for (var id = 1; id <= 63; id++)
        {
            var answer = await visitor.GetRawAsync($"/faq/articles/{id}");
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.MovedPermanently, HttpStatusCode.NotFound);
            var extract = await visitor.GetRawAsync($"/faq/articles/{id}/extrait");
            (extract.StatusCode is HttpStatusCode.OK).ShouldBe(answer.StatusCode is HttpStatusCode.MovedPermanently);
            if (answer.StatusCode is HttpStatusCode.MovedPermanently)
            {
                readable.Add(id);
            }
        }

        await visitor.OpenAsync("/faq");

        readable.Count.ShouldBe(expected);
    }

    [Theory]
    [InlineData("Interne - Réinitialiser la base")]
    [InlineData("Codes d'accès aux boitiers routeurs")]
    [InlineData("Escalade vers l'éditeur Cosoluce")]
    [InlineData("Badge de la capitainerie")]
    [InlineData("intranet communautaire")]
    [InlineData("Article de FAQ sans destinataire")]
    [InlineData("Fermeture du guichet de Noël")]
    public async Task A_title_that_is_not_for_the_reader_is_found_nowhere(string title)
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).SearchAsync(title);

        visitor.Page.QuerySelector(".gb-found")?.TextContent.ShouldNotContain(title);
        (await (await visitor.GetRawAsync($"/faq/suggestions?q={Uri.EscapeDataString(title)}")).Content.ReadAsStringAsync(Ct)).ShouldNotContain("Interne -", Case.Sensitive);
        await visitor.OpenAsync("/faq");
        visitor.Text.ShouldNotContain(title);
        await visitor.OpenAsync("/");
        visitor.Text.ShouldNotContain(title);
    }

    [Fact]
    public async Task Two_readers_at_once_never_get_each_others_view()
    {
        await using var portal = await FaqPages.StartAsync();
        var agudelle = await portal.SignedInAsync();
        var portBrevin = await portal.SignedInAsync("a.roussel@port-brevin.fr", "PortBrevin=9");

        var pages = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(async number =>
        {
            var isPortBrevin = number % 2 == 0;
            var address = (number % 6) switch { < 2 => "/faq", < 4 => "/faq?q=badge+capitainerie", _ => "/faq/suggestions?q=badge" };
            var answer = await (isPortBrevin ? portBrevin : agudelle).GetRawAsync(address);
            return (isPortBrevin, address, Text: await answer.Content.ReadAsStringAsync(Ct));
        }));

        pages.Where(page => !page.isPortBrevin && page.Text.Contains("Badge de la capitainerie", StringComparison.Ordinal)).ShouldBeEmpty();
        pages.Where(page => page.isPortBrevin && page.address != "/faq").ShouldAllBe(page => page.Text.Contains("capitainerie", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_signed_out_gets_nothing()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = portal.Visit();

        foreach (var address in new[] { "/faq", "/faq/articles/1", "/faq/suggestions?q=parme", "/faq/articles/21/documents/1", "/faq/articles/1/extrait" })
        {
            var answer = await visitor.GetRawAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Headers.Location!.ToString().ShouldStartWith("/connexion");
        }
    }
}
