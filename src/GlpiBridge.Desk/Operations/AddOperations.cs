using GlpiBridge.Desk.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Desk.Operations;

public static class OperationsRegistration
{
    /// <summary>Adds what operators do with what was sent, without bringing anything to GLPI. Submissions and an audit trail must be among the services.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<DeliveryMetrics>();
        services.AddSingleton<SubmissionExport>();
        return services.AddSingleton<OperatorActs>();
    }
}
