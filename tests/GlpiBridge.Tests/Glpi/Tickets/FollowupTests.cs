using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Tickets;

[Proves(GlpiLine.Ten, "Answers with files")]
public sealed class FollowupTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario ticket-followup: users_id and is_private would be taken from a user
    [Fact]
    public async Task A_followup_is_written_in_the_sessions_own_name()
    {
        using var network = new RecordedGlpi().Play("ticket-followup", "own");
        using var kit = new GlpiKit(network);

        var created = await kit.Get<TicketWriter>().AddFollowupAsync(GlpiKit.Session, new NewFollowup { Ticket = new(2), Content = "<p>Voici</p>" }, [], Ct);

        created.Id.ShouldBe(new FollowupId(8));
        network.Requests[0].Text.ShouldBe("""{"input":{"itemtype":"Ticket","items_id":2,"content":"<p>Voici</p>"}}""");
    }

    // scenarios ticket-solution-accept, ticket-solution-refuse
    [Theory]
    [InlineData(SolutionVerdict.Accept, "", """{"input":{"itemtype":"Ticket","items_id":5,"content":"","add_close":1}}""")]
    [InlineData(SolutionVerdict.Refuse, "non", """{"input":{"itemtype":"Ticket","items_id":5,"content":"non","add_reopen":1}}""")]
    public async Task A_followup_accepts_or_refuses_a_solution(SolutionVerdict verdict, string content, string expected)
    {
        using var network = new RecordedGlpi().Play("ticket-solution-accept", "close");
        using var kit = new GlpiKit(network);

        await kit.Get<TicketWriter>().AddFollowupAsync(GlpiKit.Session, new NewFollowup { Ticket = new(5), Content = content, Verdict = verdict }, [], Ct);

        network.Requests[0].Text.ShouldBe(expected);
    }

    [Theory]
    [InlineData(SolutionVerdict.None)]
    [InlineData(SolutionVerdict.Refuse)]
    public async Task A_followup_without_a_text_is_not_sent(SolutionVerdict verdict)
    {
        using var network = new RecordedGlpi();
        using var kit = new GlpiKit(network);

        await kit.Get<TicketWriter>().AddFollowupAsync(GlpiKit.Session, new NewFollowup { Ticket = new(5), Content = " ", Verdict = verdict }, [], Ct).ShouldThrowAsync<ArgumentException>();

        network.Requests.ShouldBeEmpty();
    }

    // scenario ticket-followup
    [Theory]
    [InlineData("watcher")]
    [InlineData("closed")]
    [InlineData("other-user")]
    public async Task A_followup_that_is_not_allowed_is_refused(string step)
    {
        using var network = new RecordedGlpi().Play("ticket-followup", step);
        using var kit = new GlpiKit(network);

        await kit.Get<TicketWriter>().AddFollowupAsync(GlpiKit.Session, new NewFollowup { Ticket = new(2), Content = "x" }, [], Ct).ShouldFailAsync(GlpiFault.Invalid);
    }

    // scenario document-with-item: _documents is an error object for a user
    [Fact]
    public async Task A_file_of_a_followup_cannot_be_verified_by_a_user()
    {
        using var network = new RecordedGlpi().Play("document-with-item", "followup-file", "followup-with-documents");
        using var kit = new GlpiKit(network);

        var created = await kit.Get<TicketWriter>().AddFollowupAsync(GlpiKit.Session, new NewFollowup { Ticket = new(98), Content = "x" }, [Samples.File("suite.txt", "x")], Ct);

        created.Id.ShouldBe(new FollowupId(6));
        created.Files.ShouldHaveSingleItem().ShouldBeOfType<FileOutcome.Unverified>();
    }

    // scenario document-with-item, step followup-image
    [Fact]
    public async Task An_inline_image_of_a_followup_is_found_in_its_text()
    {
        const string tag = "aa1c2ab4-7d5e9f01-6550aa11223344.55667700";
        var recorded = Recordings.Exchange("document-with-item", "followup-image-read").GetProperty("response").GetProperty("json").GetProperty("content").GetString()!;
        using var network = new RecordedGlpi()
            .Play("document-with-item", "followup-image")
            // The step was recorded without X-GLPI-Sanitized-Content: false; with it GLPI decodes the text.
            .Then(System.Net.HttpStatusCode.OK, "application/json", System.Text.Json.JsonSerializer.Serialize(new { id = 7, content = GlpiBridge.Glpi.Http.GlpiText.DecodeOnce(recorded) }));
        using var kit = new GlpiKit(network);

        var created = await kit.Get<TicketWriter>().AddFollowupAsync(GlpiKit.Session, new NewFollowup { Ticket = new(98), Content = "x" }, [Samples.File("img.png", "x", tag)], Ct);

        created.Files.ShouldHaveSingleItem().ShouldBeOfType<FileOutcome.Kept>().Document.ShouldBe(new DocumentId(16));
    }
}
