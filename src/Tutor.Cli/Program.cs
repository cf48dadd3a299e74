using TorchSharp;
using Tutor;

var (a, b) = torch.ones(2, 3).shape;
Console.WriteLine((a, b));
Console.WriteLine(torch.ones(2, 3).sum().item<float>());
