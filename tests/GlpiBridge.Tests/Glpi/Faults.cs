using GlpiBridge.Glpi;
using Shouldly;

namespace GlpiBridge.Tests.Glpi;

internal static class Faults
{
    public static async Task<GlpiException> ShouldFailAsync(this Task call, GlpiFault fault)
    {
        var exception = await call.ShouldThrowAsync<GlpiException>();
        exception.Fault.ShouldBe(fault);
        return exception;
    }
}
