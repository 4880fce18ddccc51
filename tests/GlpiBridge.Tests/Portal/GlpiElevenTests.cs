using System.Text.RegularExpressions;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal;

/// <summary>The portal in front of a GLPI 11, as far as it is known to differ: its address, its tokens, texts as they were typed.</summary>
public sealed partial class GlpiElevenTests : IAsyncLifetime
{
    private const string Title = "R&D : l’écran <5 pouces> & « noir » &amp; rien", Text = "Si a < b && b > c alors <b>rien</b> &lt;ici&gt;";
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.Glpi.SwitchAsync("eleven", "on", Ct);
        portal.Settings["Glpi:BaseUrl"] = new Uri(portal.Glpi.Root, "/api.php/v1").ToString();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    [Proves(GlpiLine.Eleven, "Signing in")]
    [Proves(GlpiLine.Eleven, "A new request with files")]
    [Proves(GlpiLine.Eleven, "A request with all that was said")]
    [Proves(GlpiLine.Eleven, "« Mes demandes »")]
    [Proves(GlpiLine.Eleven, "Files to read")]
    public async Task A_request_with_signs_that_html_knows_arrives_and_comes_back_as_it_was_typed()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await jane.SubmitAsync("form.gb-form", new(Incident.Answers) { ["r.titre"] = [Title], ["r.symptome-logiciel"] = [Text] }, [("r.pieces-jointes", "m&m <1>.txt", "contenu"u8.ToArray())]);

        var ticket = jane.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).First(address => TicketAddress().IsMatch(address));
        (await jane.OpenAsync("/demandes")).Text.ShouldContain(Title);
        await jane.OpenAsync(ticket);
        jane.Page.QuerySelector("h1")!.TextContent.Trim().ShouldBe(Title);
        jane.Text.ShouldContain(Text);
        var file = jane.Page.QuerySelectorAll("main a[href*='/documents/']").Single();
        (await (await jane.GetRawAsync(file.GetAttribute("href")!)).Content.ReadAsStringAsync(Ct)).ShouldBe("contenu");
    }

    [Fact]
    [Proves(GlpiLine.Eleven, "Answers with files")]
    public async Task An_answer_comes_back_as_it_was_typed()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");

        await jane.SubmitAsync("form.gb-ticket-form[action$=reponse]", new() { ["r.texte"] = [Text] }, [("r.fichiers", "message.txt", "contenu"u8.ToArray())]);

        jane.Page.QuerySelectorAll(".gb-entry-own")[^1].QuerySelector(".gb-rich")!.TextContent.Trim().ShouldBe(Text);
    }

    [Fact]
    [Proves(GlpiLine.Eleven, "FAQ")]
    [Proves(GlpiLine.Eleven, "The service account")]
    public async Task The_faq_is_there()
    {
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/faq?q=messagerie");

        jane.Page.QuerySelectorAll("main a[href*='/faq/articles/']").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_log_says_which_glpi_is_there()
    {
        await portal.SignedInAsync();

        await portal.UntilAsync(TimeSpan.FromSeconds(1), () => Task.FromResult(portal.Log.Lines.Any(line => line.Contains("GLPI 11.0.8", StringComparison.Ordinal))), Ct);
    }

    [GeneratedRegex("^/demandes/[0-9]+$")]
    private static partial Regex TicketAddress();
}
