using System.Text;
using GlpiBridge.Desk.Attachments.Inspection;
using GlpiBridge.Tests.Portal.Endpoints;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Attachments;

public sealed class FileInspectionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bm.txt", "BMW : l’écran du véhicule de service est noir")]
    [InlineData("mz.txt", "MZ-2000 en panne depuis ce matin")]
    [InlineData("id3.csv", "ID3;Nom;Prénom")]
    [InlineData("pk.txt", "PK 12,5 : panneau tombé")]
    [InlineData("vide.json", "{}")]
    [InlineData("message.eml", "From: jane@agudelle.com\r\nContent-Type: text/html\r\n\r\n<html></html>")]
    [InlineData("son.mp3", "une suite que la table ne connaît pas")]
    [InlineData("plan.dwg", "AC1032")]
    [InlineData("lettre.doc", "{\\rtf1 Bonjour}")]
    [InlineData("donnees.kml", "<kml xmlns='http://www.opengis.net/kml/2.2'><Point/></kml>")]
    public async Task A_text_is_not_taken_for_something_else(string name, string text) =>
        (await OfAsync(name, Encoding.UTF8.GetBytes(text))).ShouldBeOfType<FileVerdict.Accepted>().MediaType.ShouldBe("application/octet-stream");

    [Theory]
    [InlineData("feuille.xlsm")]
    [InlineData("lettre.docm")]
    public async Task Macros_are_for_glpi_s_administrator_to_allow(string name) =>
        (await OfAsync(name, Archives.Zip(("xl/vbaProject.bin", "x")))).ShouldBeOfType<FileVerdict.Accepted>();

    [Theory]
    [InlineData("photo.webp", "image/webp", true)]
    [InlineData("photo.png", "image/png", true)]
    [InlineData("plan.tiff", "image/tiff", false)]
    public async Task Only_images_that_browsers_know_are_shown(string name, string mediaType, bool shown)
    {
        var bytes = mediaType switch { "image/webp" => Pictures.Webp(), "image/png" => Pictures.Png(1, 1), _ => Pictures.TiffWithPlace() };

        var verdict = (await OfAsync(name, bytes)).ShouldBeOfType<FileVerdict.Accepted>();

        verdict.MediaType.ShouldBe(mediaType);
        FileInspection.IsShown(mediaType).ShouldBe(shown);
    }

    [Theory]
    [InlineData(10_000, 10_000, true)]
    [InlineData(10_001, 10_000, false)]
    [InlineData(30_000, 3_333, true)]
    [InlineData(30_001, 1, false)]
    public async Task An_image_may_have_so_many_points_and_no_more(int width, int height, bool accepted) =>
        (await OfAsync("photo.png", Pictures.HollowPng(width, height)) is FileVerdict.Accepted).ShouldBe(accepted);

    [Fact]
    public async Task Every_kind_of_image_says_how_large_it_is()
    {
        foreach (var (name, bytes) in new (string, byte[])[]
        {
            ("a.jpg", Pictures.Jpeg(30_001, 1)), ("a.gif", Pictures.Gif(30_001, 1)), ("a.bmp", Pictures.Bitmap(30_001, 1)), ("a.webp", Pictures.Webp(30_001, 1)), ("a.tif", Pictures.TiffWithPlace(30_001, 1)),
        })
        {
            (await OfAsync(name, bytes)).ShouldBe(new FileVerdict.Refused("fault.file-image-large"), name);
        }
    }

    [Fact]
    public async Task A_picture_that_a_program_placed_is_known_too()
    {
        byte[] xmp = [.. "http://ns.adobe.com/xap/1.0/\0<rdf exif:GPSLatitude=\"45,56\"/>"u8];
        byte[] segment = [0xff, 0xe1, 0, (byte)(xmp.Length + 2), .. xmp];

        (await OfAsync("photo.jpg", Pictures.Jpeg(4, 3, segment))).ShouldBe(new FileVerdict.Accepted("image/jpeg", ShowsPlace: true));
        (await OfAsync("photo.jpg", Pictures.Jpeg(4, 3))).ShouldBe(new FileVerdict.Accepted("image/jpeg", ShowsPlace: false));
    }

    [Fact]
    public async Task Whatever_the_bytes_the_verdict_comes()
    {
        var random = new Random(20_261_124);
        var seeds = HostileFiles.All.Values.Where(file => file.Name.Length < 40 && !file.Name.Contains("juste", StringComparison.Ordinal) && !file.Name.Contains("trop", StringComparison.Ordinal) && !file.Name.Contains("bombe", StringComparison.Ordinal))
            .Select(file => (file.Name, Bytes: file.Bytes())).Where(file => file.Bytes.Length > 0).ToList();

        for (var round = 0; round < 20_000; round++)
        {
            var (name, bytes) = seeds[random.Next(seeds.Count)];
            var changed = bytes[..random.Next(1, bytes.Length + 1)];
            for (var change = random.Next(8); change > 0; change--)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            await FileInspection.OfAsync(GlpiBridge.Desk.Attachments.FileName.Clean(name), new MemoryStream(changed), Ct);
        }
    }

    private static Task<FileVerdict> OfAsync(string name, byte[] bytes) => FileInspection.OfAsync(name, new MemoryStream(bytes), Ct);
}
