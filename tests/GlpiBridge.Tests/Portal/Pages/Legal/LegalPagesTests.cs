using System.Net;
using AngleSharp.Html.Dom;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Legal;

public sealed class LegalPagesTests
{
    private static readonly string[] Addresses = ["/accessibilite", "/mentions-legales", "/donnees-personnelles"];

    [Fact]
    public async Task Until_the_operator_has_stated_anything_the_pages_say_so_and_claim_nothing()
    {
        await using var portal = await StartAsync();
        var visitor = portal.Visit();
        await visitor.OpenAsync("/connexion");
        var links = visitor.Page.QuerySelectorAll(".gb-footer a").Cast<IHtmlAnchorElement>().Take(Addresses.Length).Select(link => (link.PathName, link.TextContent)).ToList();

        links.Select(link => link.PathName).ShouldBe(Addresses);
        links[0].TextContent.ShouldBe("Accessibilité\u00a0: non conforme");
        foreach (var (address, _) in links)
        {
            await visitor.OpenAsync(address);
            visitor.Status.ShouldBe(HttpStatusCode.OK);
            visitor.Text.ShouldContain("non indiqué");
            visitor.Text.ShouldNotContain("partiellement conforme");
            visitor.Text.ShouldNotContain("totalement conforme");
            visitor.Page.QuerySelectorAll("main a").Cast<IHtmlAnchorElement>().ShouldAllBe(link => !link.Href.EndsWith("mailto:", StringComparison.Ordinal));
        }

        await visitor.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
        await portal.Glpi.SwitchAsync("down", "on", TestContext.Current.CancellationToken);
        await visitor.OpenAsync("/accessibilite");
        visitor.Text.ShouldContain("Aucun audit de conformité n’est déclaré");
        visitor.Text.ShouldContain("Défenseur des droits");
    }

    [Fact]
    public async Task They_tell_what_the_operator_has_stated_and_how_long_this_portal_keeps_things()
    {
        await using var portal = await StartAsync();
        foreach (var (key, value) in new[]
        {
            ("Publisher", "Syndicat d’exemple"), ("PublicationDirector", "Camille Rivet"), ("Host", "Hébergeur d’exemple"), ("ContactEmail", "contact@exemple.fr"),
            ("ContactForm", "https://exemple.fr/contact"), ("DataProtectionContact", "dpd@exemple.fr"), ("LawfulBasis", "mission d’intérêt public"),
            ("Accessibility", "partial"), ("AuditDate", "2026-05-04"), ("Auditor", "Cabinet d’exemple"), ("AuditRate", "72.5"), ("StatementDate", "2026-06-01"),
            ("NonConformities:0", "Une image sans texte : 1.1."), ("Derogations:0", "Les vidéos anciennes."), ("AccessibilityPlan", "https://exemple.fr/schema"),
        })
        {
            portal.Settings["Legal:" + key] = value;
        }

        portal.Settings["Submissions:DraftDays"] = "11";
        var visitor = portal.Visit();

        await visitor.OpenAsync("/mentions-legales");
        foreach (var stated in new[] { "Syndicat d’exemple", "Camille Rivet", "Hébergeur d’exemple", "contact@exemple.fr", "partiellement conforme" })
        {
            visitor.Text.ShouldContain(stated);
        }

        await visitor.OpenAsync("/accessibilite");
        foreach (var stated in new[] { "L’audit de conformité du 4 mai 2026 révèle que 72,5", "Cabinet d’exemple", "Une image sans texte\u00a0: 1.1.", "Les vidéos anciennes.", "établie le 1 juin 2026" })
        {
            visitor.Text.ShouldContain(stated);
        }

        visitor.Page.QuerySelector("main a[href='https://exemple.fr/schema']").ShouldNotBeNull();
        visitor.Page.QuerySelector("main a[href='https://exemple.fr/contact']").ShouldNotBeNull();
        await visitor.OpenAsync("/donnees-personnelles");
        foreach (var stated in new[] { "Syndicat d’exemple", "mission d’intérêt public", "dpd@exemple.fr", "11 jours après la dernière modification", "365 jours" })
        {
            visitor.Text.ShouldContain(stated);
        }
    }

    private static async Task<PortalApplication> StartAsync()
    {
        var portal = new PortalApplication();
        await portal.InitializeAsync();
        return portal;
    }
}
