using System.Net;
using System.Text.Json;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Http;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Http;

/// <summary>Texts come out as they were typed, on GLPI 10 and 11.</summary>
public sealed class TextTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario listing-one: with X-GLPI-Sanitized-Content: false the direct fields of an item are plain already, as they are on GLPI 11
    [Theory]
    [InlineData("A & B")]
    [InlineData("A &amp; B")]
    [InlineData("&#60;")]
    [InlineData("&#38;#60; <b>")]
    [InlineData("L'été \"entre\" guillemets, œ, 😀 < 5 & > 3")]
    public async Task A_field_of_an_item_is_left_alone(string typed)
    {
        using var network = new RecordedGlpi().Then(HttpStatusCode.OK, "application/json", JsonSerializer.Serialize(new { id = 1, name = typed, content = typed }));
        using var kit = new GlpiKit(network);

        var ticket = await kit.Get<TicketReader>().GetAsync(GlpiKit.Session, new(1), Ct);

        ticket.Name.ShouldBe(typed);
        ticket.Content.ShouldBe(typed);
        network.Requests[0].Header("X-GLPI-Sanitized-Content").ShouldBe("false");
    }

    // scenario listing-one
    [Fact]
    public async Task A_recorded_ticket_has_plain_html()
    {
        using var network = new RecordedGlpi().Play("listing-one", "sanitized-false");
        using var kit = new GlpiKit(network);

        var ticket = await kit.Get<TicketReader>().GetAsync(GlpiKit.Session, new(2), Ct);

        ticket.Name.ShouldBe("Parme : message d'erreur après la mise à jour");
        ticket.Content.ShouldStartWith("<p>Ce matin 10h0");
    }

    // What the header does not reach: encoded on GLPI 10, raw on GLPI 11.
    [Theory]
    [InlineData("A &#38; B", "A & B")]
    [InlineData("A & B", "A & B")]
    [InlineData("A &#38;amp; B", "A &amp; B")]
    [InlineData("A &amp; B", "A &amp; B")]
    [InlineData("&#38;#60; &#60;b&#62;", "&#60; <b>")]
    [InlineData("Soluris &#62; Agudelle", "Soluris > Agudelle")]
    [InlineData("Soluris > Agudelle", "Soluris > Agudelle")]
    [InlineData("R&D &#60; x", "R&D &#60; x")]
    [InlineData("l'été", "l'été")]
    [InlineData("", "")]
    public async Task A_name_in_a_session_is_decoded_once(string stored, string typed)
    {
        using var network = new RecordedGlpi().Then(HttpStatusCode.OK, "application/json", JsonSerializer.Serialize(new { myentities = new[] { new { id = 1, name = stored } } }));
        using var kit = new GlpiKit(network);

        (await kit.Get<GlpiSessions>().ListEntitiesAsync(GlpiKit.Session, recursive: false, Ct))[0].Name.ShouldBe(typed);
        GlpiText.DecodeOnce(stored).ShouldBe(typed);
    }

    [Fact]
    public async Task The_name_of_a_file_below_a_ticket_is_decoded_once()
    {
        using var network = new RecordedGlpi().Then(HttpStatusCode.OK, "application/json", """{"id":1,"_documents":[{"id":4,"filename":"A &#38; B.txt"}]}""");
        using var kit = new GlpiKit(network);

        var ticket = await kit.Get<TicketReader>().GetAsync(GlpiKit.Session, new(1), Ct);

        ticket.Documents.ShouldNotBeNull().ShouldHaveSingleItem().FileName.ShouldBe("A & B.txt");
    }

    [Theory]
    [InlineData("""{"id":"12","itilcategories_id":"0","status":"5","type":null,"urgency":[],"name":null,"content":{},"date":"","closedate":null}""")]
    [InlineData("""{"id":12,"itilcategories_id":null,"status":5,"type":0,"urgency":{},"name":"","content":[],"date":"0000-00-00 00:00:00","demain":{"a":[1]}}""")]
    [InlineData("""{"id":12,"itilcategories_id":[],"status":5.0,"links":[{"rel":"Entity","href":"x"}]}""")]
    [InlineData("""{"id":12,"itilcategories_id":{},"status":"5 ","_documents":{"error":401,"message":"x"}}""")]
    public void Odd_json_is_read_without_complaint(string json)
    {
        var ticket = JsonSerializer.Deserialize(json, GlpiJson.TypeOf<Ticket>()).ShouldNotBeNull();

        ticket.Id.ShouldBe(new TicketId(12));
        ticket.Category.ShouldBeNull();
        ticket.Status.ShouldBe(TicketStatus.Solved);
        ticket.OpenedAt.ShouldBeNull();
        ticket.ClosedAt.ShouldBeNull();
        ticket.Documents.ShouldBeNull();
        ticket.Name.ShouldBe("");
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("{}", 0)]
    [InlineData("""[{"id":1},{"id":2}]""", 2)]
    [InlineData("""{"4":{"id":4},"5":{"id":5}}""", 2)]
    public void A_list_may_be_an_object_keyed_by_id(string list, int count) =>
        JsonSerializer.Deserialize($$"""{"id":1,"_documents":{{list}}}""", GlpiJson.TypeOf<Ticket>())!.Documents!.Count.ShouldBe(count);

    [Fact]
    public void Ids_are_written_and_read_by_any_serializer()
    {
        var json = JsonSerializer.Serialize(new { Id = new DocumentTypeId(5), None = (TicketId?)null });

        json.ShouldBe("""{"Id":5,"None":null}""");
        JsonSerializer.Deserialize<UserId>("\"7\"").ShouldBe(new UserId(7));
        JsonSerializer.Deserialize<TicketId?>("null").ShouldBeNull();
    }

    // scenario ticket-create-odd: numbers, emoji and control characters pass
    [Fact]
    public void Dates_are_the_servers_own()
    {
        var document = JsonSerializer.Deserialize("""{"id":1,"date_creation":"2026-11-23 21:59:38"}""", GlpiJson.TypeOf<GlpiDocument>()).ShouldNotBeNull();

        document.CreatedAt.ShouldBe(new DateTime(2026, 11, 23, 21, 59, 38, DateTimeKind.Unspecified));
        document.CreatedAt!.Value.Kind.ShouldBe(DateTimeKind.Unspecified);
    }
}
