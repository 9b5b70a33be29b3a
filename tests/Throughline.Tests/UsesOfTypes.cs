using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Throughline.Tests;

/// <summary>Which type uses which, read from the compiled program, method bodies included.</summary>
internal static class UsesOfTypes
{
    /// <summary>Every pair of differing outermost types of the program and its engine, user first.</summary>
    public static IEnumerable<(string User, string Used)> In(params string[] assemblies) =>
        assemblies
            .Select(file => ModuleDefinition.ReadModule(file))
            .SelectMany(module => module.GetTypes())
            .SelectMany(type => Named(type).Select(used => (Outermost(type), Outermost(used))))
            .Where(pair => pair.Item1 != pair.Item2 && Ours(pair.Item1) && Ours(pair.Item2))
            .Distinct();

    private static bool Ours(string type) => type.StartsWith("Throughline.", StringComparison.Ordinal);

    // A page's view is compiled under its path: TimeAndDemands_TimeUse_Week stands for Throughline.TimeAndDemands.TimeUse.Week.
    private static string Outermost(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }
        return type.Namespace == "AspNetCoreGeneratedDocument"
            ? "Throughline." + type.Name.Replace('_', '.')
            : type.GetElementType().FullName;
    }

    private static IEnumerable<TypeReference> Named(TypeDefinition type)
    {
        IEnumerable<TypeReference?> direct =
        [
            type.BaseType,
            .. type.Interfaces.Select(each => each.InterfaceType),
            .. type.Fields.Select(field => field.FieldType),
            .. type.CustomAttributes.Select(each => each.AttributeType),
            .. type.Methods.SelectMany(Named),
        ];
        return direct.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> Named(MethodDefinition method) =>
        [
            method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method.CustomAttributes.Select(each => each.AttributeType),
            .. method.HasBody ? method.Body.Variables.Select(each => each.VariableType) : [],
            .. method.HasBody ? method.Body.Instructions.SelectMany(Named) : [],
        ];

    private static IEnumerable<TypeReference?> Named(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
            MethodReference method => [method.DeclaringType, method.ReturnType],
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => [],
        };

    // A list of schools uses both the list and the school.
    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType),
            TypeSpecification special => Parts(special.ElementType),
            GenericParameter => [],
            _ => [type],
        };
}
