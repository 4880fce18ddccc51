using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Tickets;

[Proves(GlpiLine.Ten, "Approvals")]
public sealed class AnswerValidationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario ticket-validation-granted
    [Fact]
    public async Task A_refusal_goes_with_its_comment_and_nothing_else()
    {
        using var network = new RecordedGlpi().Play("ticket-validation-granted", "refuse");
        using var kit = new GlpiKit(network);

        await kit.Get<TicketWriter>().AnswerValidationAsync(GlpiKit.Session, new(2), ValidationStatus.Refused, "<p>Non</p>", Ct);

        network.Requests[0].Path.ShouldBe("/TicketValidation/2");
        var input = network.Requests[0].Json.GetProperty("input");
        input.EnumerateObject().Select(field => field.Name).ShouldBe(["status", "comment_validation"]);
        input.GetProperty("status").GetInt32().ShouldBe(4);
        input.GetProperty("comment_validation").GetString().ShouldBe("<p>Non</p>");
    }

    // scenario ticket-validation-granted
    [Fact]
    public async Task Whoever_was_not_asked_is_refused()
    {
        using var network = new RecordedGlpi().Play("ticket-validation-granted", "foreign");
        using var kit = new GlpiKit(network);

        await kit.Get<TicketWriter>().AnswerValidationAsync(GlpiKit.Session, new(1), ValidationStatus.Accepted, "", Ct).ShouldFailAsync(GlpiFault.Invalid);
    }

    [Theory]
    [InlineData(ValidationStatus.Refused)]
    [InlineData(ValidationStatus.Waiting)]
    public async Task A_refusal_without_a_comment_and_no_verdict_are_not_sent(ValidationStatus verdict)
    {
        using var network = new RecordedGlpi();
        using var kit = new GlpiKit(network);

        await Should.ThrowAsync<ArgumentException>(() => kit.Get<TicketWriter>().AnswerValidationAsync(GlpiKit.Session, new(1), verdict, " ", Ct));

        network.Requests.ShouldBeEmpty();
    }
}
