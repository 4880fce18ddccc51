using GlpiBridge.Desk.Operations;
using GlpiBridge.Tests.Submissions;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Operations;

public sealed class SubmissionExportTests
{
    [Theory]
    [InlineData("note.txt", "01-note.txt")]
    [InlineData("Facture n° 12 (été).pdf", "01-Facture n_ 12 _été_.pdf")]
    [InlineData("../../etc/passwd", "01-_.._etc_passwd")]
    [InlineData(@"C:\Windows\system.ini", "01-C__Windows_system.ini")]
    [InlineData("envoi.json", "01-envoi.json")]
    [InlineData("CON", "01-CON")]
    [InlineData("..", "01-")]
    [InlineData("a:b\u0000c\u202egpj.exe ", "01-a_b_c_gpj.exe")]
    public async Task A_file_is_written_under_a_name_that_harms_no_disk(string name, string expected)
    {
        await using var stores = await StoreHost.StartedAsync();
        var draft = await stores.DraftAsync();
        await stores.AddAsync(draft, name, "contenu"u8.ToArray());

        var exported = new SubmissionExport(stores.Files).Of(await stores.SubmissionAsync(draft));

        exported.Select(file => file.Name).ShouldBe([SubmissionExport.Answers, expected]);
        await using var content = exported[1].Open();
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, TestContext.Current.CancellationToken);
        copy.ToArray().ShouldBe("contenu"u8.ToArray());
    }

    [Fact]
    public async Task Two_files_of_one_name_are_two_files_and_a_long_name_is_cut_before_its_extension()
    {
        await using var stores = await StoreHost.StartedAsync();
        var draft = await stores.DraftAsync();
        var name = new string('a', 200) + ".txt";
        await stores.AddAsync(draft, name, [1], question: "une");
        await stores.AddAsync(draft, name, [2], question: "autre");

        var exported = new SubmissionExport(stores.Files).Of(await stores.SubmissionAsync(draft));

        exported.Skip(1).Select(file => file.Name).ShouldBe(["01-" + new string('a', 100) + ".txt", "02-" + new string('a', 100) + ".txt"]);
    }
}
