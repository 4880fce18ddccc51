using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Tickets;

[Proves(GlpiLine.Ten, "A request with all that was said")]
public sealed class TicketReaderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario document-one-call
    [Fact]
    public async Task A_ticket_comes_with_its_documents()
    {
        using var network = new RecordedGlpi().Play("document-one-call", "three-read");
        using var kit = new GlpiKit(network);

        var ticket = await kit.Get<TicketReader>().GetAsync(GlpiKit.Session, new(15), Ct);

        ticket.Id.ShouldBe(new TicketId(15));
        ticket.EntityId.ShouldBe(new EntityId(1));
        ticket.Status.ShouldBe(TicketStatus.New);
        ticket.Type.ShouldBe(TicketType.Incident);
        ticket.Urgency.ShouldBe(Urgency.Medium);
        ticket.Category.ShouldBeNull();
        ticket.Writer.ShouldBe(new UserId(7));
        ticket.OpenedAt.ShouldBe(new DateTime(2026, 11, 23, 21, 59, 38));
        ticket.SolvedAt.ShouldBeNull();
        ticket.Documents.ShouldNotBeNull().Select(d => d.FileName).ShouldBe(["un.txt", "deux.txt", "trois.txt"]);
        ticket.Documents[0].Sha1.ShouldBe("2df1a2eddbc947979bf3830d1225de470b25281b");
    }

    // scenario ticket-create-for-other
    [Fact]
    public async Task The_people_of_a_ticket_are_users_and_mail_addresses()
    {
        using var network = new RecordedGlpi().Play("ticket-create-for-other", "actors-form-actors");
        using var kit = new GlpiKit(network);

        var people = await kit.Get<TicketReader>().ListUsersAsync(GlpiKit.Session, new(44), Ct);

        people.Select(p => (p.Role, p.UserId?.Value, p.AlternativeEmail)).ShouldBe(
            [(TicketUserRole.Requester, 7L, ""), (TicketUserRole.Observer, null, "n.dupuis@agudelle.com")]);
    }

    // scenario ticket-read
    [Fact]
    public async Task Somebody_elses_ticket_is_forbidden()
    {
        using var network = new RecordedGlpi().Play("ticket-read", "foreign-Ticket_User");
        using var kit = new GlpiKit(network);

        await kit.Get<TicketReader>().ListUsersAsync(GlpiKit.Session, new(11), Ct).ShouldFailAsync(GlpiFault.Forbidden);
    }

    // scenario ticket-update: there is no externalid to look for
    [Fact]
    public async Task A_ticket_is_found_by_a_reference_in_its_text()
    {
        using var network = new RecordedGlpi()
            .Then(System.Net.HttpStatusCode.PartialContent, "application/json", """[{"id":44}]""")
            .PlayAnyway("listing-category", "search-text-nothing");
        using var kit = new GlpiKit(network);
        var reader = kit.Get<TicketReader>();

        (await reader.FindByTextAsync(GlpiKit.Session, "GB-7F3K-92QX", Ct)).ShouldBe(new TicketId(44));
        (await reader.FindByTextAsync(GlpiKit.Session, "GB-7F3K-92QX", Ct)).ShouldBeNull();

        network.Requests[0].Path.ShouldBe("/Ticket");
        network.Requests[0].Query.ShouldBe("sort=id&order=DESC&only_id=true&get_hateoas=false&searchText[content]=GB-7F3K-92QX&range=0-0");
        await reader.FindByTextAsync(GlpiKit.Session, "^a", Ct).ShouldThrowAsync<ArgumentException>();
        await reader.FindByTextAsync(GlpiKit.Session, "a$bc", Ct).ShouldThrowAsync<ArgumentException>();
    }

    // scenario ticket-followup
    [Fact]
    public async Task The_followups_of_a_ticket_are_listed()
    {
        using var network = new RecordedGlpi().Play("ticket-followup", "list");
        using var kit = new GlpiKit(network);

        var followups = await kit.Get<TicketReader>().ListFollowupsAsync(GlpiKit.Session, new(2), Ct);

        followups.Count.ShouldBe(4);
        followups[0].UserId.ShouldBe(new UserId(13));
        followups[0].TicketId.ShouldBe(new TicketId(2));
        followups[0].Documents.ShouldBeNull();
    }

    // scenario ticket-validation-granted
    [Fact]
    public async Task The_approvals_of_a_ticket_are_listed()
    {
        using var network = new RecordedGlpi().Play("ticket-validation-granted", "sub");
        using var kit = new GlpiKit(network);

        var approval = (await kit.Get<TicketReader>().ListValidationsAsync(GlpiKit.Session, new(9), Ct)).ShouldHaveSingleItem();

        approval.Id.ShouldBe(new TicketValidationId(1));
        approval.AskedBy.ShouldBe(new UserId(2));
        approval.Question.ShouldBe("Merci de valider cette création de compte.");
        approval.Answer.ShouldBe("");
        approval.Status.ShouldBe(ValidationStatus.Waiting);
        approval.AskedAt.ShouldBe(new DateTime(2026, 11, 23, 21, 43, 16));
        approval.AnsweredAt.ShouldBeNull();
        approval.IsAskedOf(new(7), []).ShouldBeTrue();
        approval.IsAskedOf(new(8), []).ShouldBeFalse();
    }

    // No recording: GLPI 11 may ask a group, and then tells nobody's number until somebody has answered.
    [Proves(GlpiLine.Eleven, "Approvals")]
    [Theory]
    [InlineData("User", 7, true)]
    [InlineData("User", 3, false)]
    [InlineData("Group", 3, true)]
    [InlineData("Group", 7, false)]
    public async Task In_glpi_11_a_user_or_a_group_is_asked(string type, long id, bool isAsked)
    {
        using var network = new RecordedGlpi().Then(System.Net.HttpStatusCode.OK, "application/json", $$"""[{"id":1,"users_id_validate":0,"itemtype_target":"{{type}}","items_id_target":{{id}},"status":2}]""");
        using var kit = new GlpiKit(network);

        var approval = (await kit.Get<TicketReader>().ListValidationsAsync(GlpiKit.Session, new(9), Ct)).ShouldHaveSingleItem();

        approval.IsAskedOf(new(7), [new GroupId(3)]).ShouldBe(isAsked);
    }

    // scenario ticket-validation
    [Fact]
    public async Task The_approvals_are_forbidden_to_the_self_service_profile()
    {
        using var network = new RecordedGlpi().Play("ticket-validation", "sub");
        using var kit = new GlpiKit(network);

        await kit.Get<TicketReader>().ListValidationsAsync(GlpiKit.Session, new(9), Ct).ShouldFailAsync(GlpiFault.Forbidden);
    }
}
