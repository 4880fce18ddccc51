using Shouldly;
using Xunit;

namespace GlpiBridge.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Runs() => (1 + 1).ShouldBe(2);
}
