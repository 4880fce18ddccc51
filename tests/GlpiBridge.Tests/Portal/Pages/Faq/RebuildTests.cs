using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Faq;

public sealed class RebuildTests
{
    [Fact]
    public async Task A_technician_shows_at_once_what_changed()
    {
        await using var portal = await FaqPages.StartAsync();
        var technician = await (await portal.SignedInAsync("t.martin@soluris.fr", "Technicien*17")).OpenAsync("/faq");

        await technician.SubmitAsync("main form[method=post]", []);

        technician.Text.ShouldContain("La base de connaissances vient d’être relue");
    }

    [Fact]
    public async Task An_agent_has_no_such_button_and_no_such_right()
    {
        await using var portal = await FaqPages.StartAsync();
        var agent = await (await portal.SignedInAsync()).OpenAsync("/faq");
        agent.Page.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        var token = agent.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await agent.PostRawAsync("/faq", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
