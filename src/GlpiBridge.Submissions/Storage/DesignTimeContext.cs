using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GlpiBridge.Submissions.Storage;

/// <summary>What « dotnet ef migrations add » builds the model with; the portal never calls it.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<SubmissionsContext>
{
    public SubmissionsContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SubmissionsContext>().UseSqlite("Data Source=:memory:").Options);
}
