using System.Diagnostics;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Scripts;

public sealed class ScriptTests
{
    private static string Portal => Path.Combine(RepositoryFolder.Root, "src", "GlpiBridge.Portal");

    /// <summary>They run on node (<c>npm test</c>), which the build has used already.</summary>
    [Fact]
    public async Task The_scripts_pass_their_own_tests()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var node = Process.Start(new ProcessStartInfo("node", "FrontEnd/test.mjs") { WorkingDirectory = Portal, RedirectStandardOutput = true, RedirectStandardError = true })!;

        var output = await Task.WhenAll(node.StandardOutput.ReadToEndAsync(cancellation), node.StandardError.ReadToEndAsync(cancellation));
        await node.WaitForExitAsync(cancellation);

        node.ExitCode.ShouldBe(0, string.Concat(output));
        output[0].ShouldContain("# fail 0");
    }

    [Theory]
    [InlineData("src/GlpiBridge.Portal")]
    [InlineData("tests/GlpiBridge.EndToEnd.Tests")]
    public async Task The_lock_file_names_no_registry(string folder) =>
        (await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Root, folder, "package-lock.json"), TestContext.Current.CancellationToken)).ShouldNotContain("\"resolved\"");
}
