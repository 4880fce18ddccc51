using System.Net;
using System.Text;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Endpoints;

public sealed class TemporaryFilesTests
{
    // Larger than what ASP.NET keeps of a form in memory.
    private const int Bytes = 1024 * 1024;

    [Fact]
    public async Task No_file_that_was_sent_stays_behind_in_the_clear()
    {
        var mark = "marque-" + Guid.NewGuid();
        var content = Encoding.ASCII.GetBytes(mark.PadRight(Bytes, 'a'));
        await using (var portal = new PortalApplication())
        {
            await portal.InitializeAsync();
            var script = await PageScript.OfAsync(portal);
            (await script.UploadAsync(Guid.CreateVersion7(), "seul.txt", content)).Status.ShouldBe(HttpStatusCode.Created);
            await script.Visitor.OpenAsync("/demandes/nouvelle/incident");
            await script.Visitor.SubmitAsync("form.gb-form", [], [("r.pieces-jointes", "avec.txt", content), ("r.pieces-jointes", "refus.exe", content)]);
            script.Visitor.Page.QuerySelectorAll(".gb-file").ShouldHaveSingleItem();

            Holding(new DirectoryInfo(portal.DataFolder), "*", mark).ShouldBeEmpty();
        }

        Holding(new DirectoryInfo(Path.GetTempPath()), "ASPNETCORE_*", mark).ShouldBeEmpty();
    }

    private static IEnumerable<string> Holding(DirectoryInfo folder, string pattern, string mark) =>
        folder.EnumerateFiles(pattern).Where(file => Text(file).Contains(mark, StringComparison.Ordinal)).Select(file => file.Name);

    private static string Text(FileInfo file)
    {
        try
        {
            using var reader = new StreamReader(new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), Encoding.Latin1);
            return reader.ReadToEnd();
        }
        catch (IOException)
        {
            // Another test's, still in use or just gone.
            return "";
        }
    }
}
