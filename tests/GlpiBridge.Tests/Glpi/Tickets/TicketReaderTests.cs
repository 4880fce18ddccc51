using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Tickets;

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
}
