using System.Net;
using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Portal.Endpoints.Pictures;

namespace GlpiBridge.Tests.Portal.Endpoints;

public sealed class UploadTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private const string RichText = "symptome-logiciel";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_kept_the_moment_it_is_sent_and_shows_on_the_form()
    {
        var script = await PageScript.OfAsync(portal);
        var submission = Guid.CreateVersion7();

        var sent = await script.UploadAsync(submission, "capture.png", Png(40, 30));

        sent.Status.ShouldBe(HttpStatusCode.Created);
        sent.Name.ShouldBe("capture.png");
        sent.Note.ShouldBeNull();
        sent.Json!.Value.GetProperty("size").GetInt64().ShouldBe(Png(40, 30).Length);
        sent.Json.Value.GetProperty("kind").GetString().ShouldBe("PNG");
        sent.Url.ShouldBe($"/demandes/fichiers/{submission}/{sent.Id}");
        await script.Visitor.OpenAsync($"/demandes/nouvelle/incident?brouillon={submission}");
        script.Visitor.Page.QuerySelector(".gb-file-name")!.TextContent.ShouldContain("capture.png");
    }

    [Fact]
    public async Task A_draft_that_begins_with_a_file_keeps_the_outlines_of_the_form()
    {
        var script = await PageScript.OfAsync(portal);
        var submission = Guid.CreateVersion7();
        await script.UploadAsync(submission, "note.txt", "x"u8.ToArray());

        await script.Visitor.OpenAsync($"/demandes/nouvelle/incident?brouillon={submission}");

        script.Visitor.Page.QuerySelector("#q-symptome-logiciel")!.TextContent.ShouldContain("À quel moment avez-vous constaté le dysfonctionnement");
    }

    [Fact]
    public async Task A_file_that_is_refused_begins_no_draft_and_ends_none()
    {
        var script = await PageScript.OfAsync(portal, "a.roussel@port-brevin.fr", "PortBrevin=9");
        var submission = Guid.CreateVersion7();

        await script.UploadAsync(submission, "outil.exe", "MZ"u8.ToArray());
        await script.UploadAsync(submission, "faux.png", "rien"u8.ToArray());
        await script.Visitor.OpenAsync("/");
        script.Visitor.Page.QuerySelectorAll(".gb-draft").ShouldBeEmpty();

        await script.SaveAsync(submission, "Écran noir");
        await script.UploadAsync(submission, "faux.png", "rien"u8.ToArray());
        await script.Visitor.OpenAsync("/");
        script.Visitor.Page.QuerySelectorAll(".gb-draft").ShouldHaveSingleItem().TextContent.ShouldContain("Écran noir");
    }

    [Fact]
    public async Task A_file_that_is_refused_takes_nothing_from_the_one_beside_it()
    {
        var script = await PageScript.OfAsync(portal);

        for (var round = 0; round < 8; round++)
        {
            var submission = Guid.CreateVersion7();
            var sent = await Task.WhenAll(
                script.UploadAsync(submission, "faux.png", "rien"u8.ToArray()),
                script.UploadAsync(submission, "outil.exe", "MZ"u8.ToArray()),
                script.UploadAsync(submission, "note.txt", "contenu"u8.ToArray()));

            sent[2].Status.ShouldBe(HttpStatusCode.Created);
        }
    }

    [Theory]
    [InlineData("photo.jpg")]
    [InlineData("photo.png")]
    public async Task A_photo_that_tells_its_place_is_kept_as_it_is_and_the_user_is_told(string name)
    {
        var script = await PageScript.OfAsync(portal);
        var bytes = name.EndsWith("jpg", StringComparison.Ordinal) ? Jpeg(4, 3, ExifSegment()) : Png(4, 3, Chunk("eXIf", TiffWithPlace()));

        var sent = await script.UploadAsync(Guid.CreateVersion7(), name, bytes);

        sent.Note.ShouldStartWith("Cette photo indique le lieu où elle a été prise.");
        (await (await script.Visitor.GetRawAsync(sent.Url)).Content.ReadAsByteArrayAsync(Ct)).ShouldBe(bytes);
    }

    [Fact]
    public async Task Files_of_one_name_both_live_and_the_same_bytes_once()
    {
        var script = await PageScript.OfAsync(portal);
        var submission = Guid.CreateVersion7();

        var first = await script.UploadAsync(submission, "capture.png", Png(4, 3));
        var other = await script.UploadAsync(submission, "capture.png", Png(5, 3));
        var again = await script.UploadAsync(submission, "copie.png", Png(4, 3));

        other.Name.ShouldBe("capture (2).png");
        (again.Id, again.Name).ShouldBe((first.Id, "capture.png"));
        again.Note!.ShouldContain("déjà joint");
    }

    [Fact]
    public async Task Fifty_at_once_neither_fail_nor_exceed_what_the_question_takes()
    {
        var script = await PageScript.OfAsync(portal);
        var submission = Guid.CreateVersion7();

        var sent = await Task.WhenAll(Enumerable.Range(1, 50).Select(number => script.UploadAsync(submission, "piece.txt", [(byte)number])));

        sent.Count(answer => answer.Status is HttpStatusCode.Created).ShouldBe(20);
        sent.Where(answer => answer.Status is not HttpStatusCode.Created).ShouldAllBe(answer =>
            answer.Status == HttpStatusCode.UnprocessableEntity && answer.Message.Contains("20 fichiers sont déjà joints", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("capture.png")]
    [InlineData("blob")]
    public async Task A_pasted_picture_is_kept_for_its_text_whatever_its_name(string name)
    {
        var script = await PageScript.OfAsync(portal);

        var sent = await script.UploadAsync(Guid.CreateVersion7(), name, Png(4, 3), RichText);

        sent.Status.ShouldBe(HttpStatusCode.Created);
        sent.Name.ShouldEndWith(".png");
        (await script.Visitor.GetRawAsync(sent.Url)).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
    }

    [Fact]
    public async Task A_text_takes_nothing_but_pictures()
    {
        var script = await PageScript.OfAsync(portal);

        (await script.UploadAsync(Guid.CreateVersion7(), "note.txt", "x"u8.ToArray(), RichText)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await script.UploadAsync(Guid.CreateVersion7(), "ecran.bmp", Bitmap(), RichText)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await script.UploadAsync(Guid.CreateVersion7(), "blob", "<svg/>"u8.ToArray(), RichText)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("titre", "incident")]
    [InlineData("inconnue", "incident")]
    [InlineData("pieces-jointes", "inconnu")]
    public async Task A_question_that_takes_no_files_is_not_found(string question, string form)
    {
        var script = await PageScript.OfAsync(portal);

        var answer = await script.PostAsync(
            PageScript.UploadAddress(Guid.CreateVersion7(), question, form), PageScript.Multipart("a.txt", [1]), "multipart/form-data; boundary=----limite");

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.Message.ShouldContain("n’existe plus");
    }

    [Fact]
    public async Task A_file_can_be_taken_back_once()
    {
        var script = await PageScript.OfAsync(portal);
        var sent = await script.UploadAsync(Guid.CreateVersion7(), "note.txt", "x"u8.ToArray());

        (await script.DeleteAsync(sent.Url)).Status.ShouldBe(HttpStatusCode.NoContent);

        (await script.DeleteAsync(sent.Url)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await script.Visitor.GetRawAsync(sent.Url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
