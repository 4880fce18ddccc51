using System.Net;
using GlpiBridge.Tests.Portal.Auditing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Account;

public sealed class ForgottenPasswordTests
{
    [Theory]
    [InlineData("p.quintard@agudelle.com")]
    [InlineData("personne@nulle-part.fr")]
    public async Task After_three_mails_in_an_hour_the_page_says_the_same_and_nothing_is_sent(string address)
    {
        await using var portal = new PortalApplication();
        await portal.InitializeAsync();
        var visitor = portal.Visit();
        var pages = new List<string>();

        for (var times = 0; times < 5; times++)
        {
            await visitor.OpenAsync("/mot-de-passe-oublie");
            await visitor.SubmitAsync("main form", new() { ["Email"] = [address] });
            visitor.Status.ShouldBe(HttpStatusCode.OK);
            pages.Add(visitor.Page.QuerySelector("main")!.TextContent);
        }

        pages.Distinct().ShouldHaveSingleItem().ShouldContain("Si l’adresse email donnée correspond à un utilisateur GLPI");
        var audit = portal.AuditText();
        Count(audit, "\"Act\":\"PasswordMailAsked\",\"Result\":\"Done\"").ShouldBe(3);
        Count(audit, "\"Act\":\"PasswordMailAsked\",\"Result\":\"Limited\"").ShouldBe(2);
        audit.ShouldNotContain(address);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
